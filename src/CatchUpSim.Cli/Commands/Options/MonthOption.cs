using System.CommandLine;
using CatchUpSim.Model.Entities;

namespace CatchUpSim.Cli.Commands;

/// <summary>An option that takes a month.</summary>
internal static class MonthOption
{
    /// <summary>A month in the form <c>2022-10</c>.</summary>
    public static Option<Month?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM",
        CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (Month.TryParse(text, out Month month))
            {
                return month;
            }

            result.AddError($"{name}: '{text}' is no month; write it as 2022-10");
            return null;
        },
    };
}
