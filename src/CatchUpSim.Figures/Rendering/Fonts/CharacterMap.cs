namespace CatchUpSim.Figures;

/// <summary>The table 'cmap' of a font in its formats 4 and 12: from characters to glyphs.</summary>
internal sealed class CharacterMap
{
    private readonly FontTables _tables;
    private readonly int _offset;
    private readonly int _format;

    /// <summary>Chooses the best Unicode map of a font.</summary>
    public CharacterMap(FontTables tables)
    {
        _tables = tables;
        var start = tables.Offset("cmap");
        for (var index = 0; index < tables.UInt16(start + 2); index++)
        {
            var entry = start + 4 + (index * 8);
            var offset = start + checked((int)tables.UInt32(entry + 4));
            var format = tables.UInt16(offset);
            var isUnicode = tables.UInt16(entry) is 0
                || (tables.UInt16(entry) is 3 && tables.UInt16(entry + 2) is 1 or 10);
            if (isUnicode && format is 4 or 12 && format > _format)
            {
                (_offset, _format) = (offset, format);
            }
        }

        if (_format == 0)
        {
            throw new InvalidDataException("The font has no Unicode character map.");
        }
    }

    /// <summary>Glyph of a character, 0 when the font has none.</summary>
    public int Glyph(int character) => _format == 12 ? InGroups(character) : InSegments(character);

    private int InGroups(int character)
    {
        var count = checked((int)_tables.UInt32(_offset + 12));
        for (var group = 0; group < count; group++)
        {
            var entry = _offset + 16 + (group * 12);
            if (character <= _tables.UInt32(entry + 4))
            {
                var first = _tables.UInt32(entry);
                return character >= first ? checked((int)(_tables.UInt32(entry + 8) + (uint)character - first)) : 0;
            }
        }

        return 0;
    }

    private int InSegments(int character)
    {
        var twice = _tables.UInt16(_offset + 6);
        var (ends, starts) = (_offset + 14, _offset + 16 + twice);
        for (var at = 0; at < twice; at += 2)
        {
            if (character > _tables.UInt16(ends + at))
            {
                continue;
            }

            var first = _tables.UInt16(starts + at);
            if (character < first)
            {
                return 0;
            }

            var delta = _tables.UInt16(starts + twice + at);
            var rangeAt = starts + (2 * twice) + at;
            var range = _tables.UInt16(rangeAt);
            var glyph = range == 0 ? character : _tables.UInt16(rangeAt + range + (2 * (character - first)));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }

        return 0;
    }
}
