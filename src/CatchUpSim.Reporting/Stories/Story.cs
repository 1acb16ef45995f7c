namespace CatchUpSim.Reporting;

/// <summary>The story of one world in plain words.</summary>
/// <param name="Title">What became of the firm, as a title.</param>
/// <param name="Abstract">The whole in a few sentences.</param>
/// <param name="Chapters">The chapters in the order of time.</param>
/// <param name="TurningPoints">Dated turning points, each a sentence.</param>
public sealed record Story(
    string Title, string Abstract, IReadOnlyList<StoryChapter> Chapters, IReadOnlyList<string> TurningPoints);

/// <summary>A chapter of a story.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Years">The years that it is about.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record StoryChapter(string Title, string Years, IReadOnlyList<StoryParagraph> Paragraphs);

/// <summary>A paragraph of a chapter.</summary>
/// <param name="Theme">What it is about, in a word or two.</param>
/// <param name="Text">Its sentences.</param>
public sealed record StoryParagraph(string Theme, string Text);
