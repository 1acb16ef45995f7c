using System.Globalization;

namespace CatchUpSim.Scenarios;

/// <summary>One fault of a scenario and the place to mend it.</summary>
/// <param name="File">The file, or the text of the command-line option.</param>
/// <param name="Line">The line, from 1; 0 when the whole file or option is meant.</param>
/// <param name="Column">The column, from 1; 0 when the whole file or option is meant.</param>
/// <param name="Path">The key's path, such as <c>designers.firm-a.cash</c>; empty when no key is meant.</param>
/// <param name="Message">What is wrong, and what was probably meant.</param>
public sealed record ScenarioError(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>The error as compilers write it: <c>file:line:column: path: message</c>.</summary>
    public override string ToString()
    {
        string place = Line == 0 ? File : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return Path.Length == 0 ? $"{place}: {Message}" : $"{place}: {Path}: {Message}";
    }
}
