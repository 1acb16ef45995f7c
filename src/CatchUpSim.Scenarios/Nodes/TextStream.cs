using System.Text;

namespace CatchUpSim.Scenarios.Nodes;

/// <summary>A text that is read as if it were a file.</summary>
internal static class TextStream
{
    public static Stream Of(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false);
}
