namespace CatchUpSim.Figures;

/// <summary>Finds a sans-serif font in the usual folders of Linux, macOS and Windows.</summary>
internal static class SystemFonts
{
    private static readonly (string Regular, string Bold)[] Wanted =
    [
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
        ("Roboto-Regular.ttf", "Roboto-Bold.ttf"),
        ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("FreeSans.ttf", "FreeSansBold.ttf"),
    ];

    /// <summary>The first pair of fonts that can be read, else the built-in pair.</summary>
    public static (ITypeface Regular, ITypeface Bold) Load() => Load(Folders());

    /// <summary>The first pair of fonts in some folders that can be read, else the built-in pair.</summary>
    public static (ITypeface Regular, ITypeface Bold) Load(IEnumerable<string> folders)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in folders.SelectMany(FilesIn))
        {
            files.TryAdd(Path.GetFileName(file), file);
        }

        foreach (var (regular, bold) in Wanted)
        {
            if (files.TryGetValue(regular, out var regularFile) && files.TryGetValue(bold, out var boldFile)
                && TryRead(regularFile, isBold: false) is { } first && TryRead(boldFile, isBold: true) is { } second)
            {
                return (first, second);
            }
        }

        return (new BuiltInTypeface(isBold: false), new BuiltInTypeface(isBold: true));
    }

    private static IEnumerable<string> Folders()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            "/usr/share/fonts", "/usr/local/share/fonts",
            Path.Combine(home, ".fonts"), Path.Combine(home, ".local/share/fonts"),
            "/System/Library/Fonts", "/Library/Fonts", Path.Combine(home, "Library/Fonts"),
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        ];
    }

    private static IEnumerable<string> FilesIn(string folder)
    {
        if (folder.Length == 0 || !Directory.Exists(folder))
        {
            return [];
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, "*.ttf", options).Order(StringComparer.Ordinal);
    }

    // A broken or unusual font file must not cost the figure: the next candidate is taken.
    private static TrueTypeFont? TryRead(string file, bool isBold)
    {
        try
        {
            return new TrueTypeFont(File.ReadAllBytes(file), new BuiltInTypeface(isBold));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException
            or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
