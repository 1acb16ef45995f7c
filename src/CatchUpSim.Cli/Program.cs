using System.Runtime.InteropServices;
using CatchUpSim.Cli;

using var cancellation = new CancellationTokenSource();
var surroundings = new Surroundings
{
    Output = Console.Out,
    Error = Console.Error,
    IsTerminal = !Console.IsOutputRedirected,
    MeasureColumns = Columns,
    Cancellation = cancellation.Token,
};
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, surroundings);

static int? Columns()
{
    try
    {
        return Console.WindowWidth;
    }
    catch (IOException)
    {
        return null;
    }
}

// The first signal lets the study end in order; a second one ends the process as usual.
void Stop(PosixSignalContext context)
{
    if (!cancellation.IsCancellationRequested)
    {
        context.Cancel = true;
        cancellation.Cancel();
    }
}
