namespace CatchUpSim.Reporting;

/// <summary>The looks of the report: readable on a telephone, on a wide screen and on paper.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css = """
        :root { color-scheme: light; --ink: #1f2328; --muted: #565c64; --line: #d5d9de; --accent: #a84300; --pale: #f6f7f8; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 64rem; color: var(--ink); background: #fff;
          font: 1rem/1.55 "Liberation Sans", Arial, Helvetica, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .3rem; }
        h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.8rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
        h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; }
        h4 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
        p, ul, dl { max-width: 46rem; }
        a { color: var(--accent); }
        .lead { font-size: 1.12rem; }
        .muted, figcaption, caption { color: var(--muted); }
        nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; margin: 1rem 0 0; padding: 0; max-width: none; }
        .wide { overflow-x: auto; margin: .8rem 0; }
        table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; width: 100%; }
        caption { text-align: left; padding: 0 0 .4rem; }
        caption div { position: sticky; left: 0; width: max-content; max-width: min(60rem, calc(100vw - 2rem)); }
        th, td { text-align: left; vertical-align: top; padding: .32rem .8rem .32rem 0; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--ink); }
        tbody th { font-weight: 600; }
        .n { text-align: right; white-space: nowrap; }
        .u { white-space: nowrap; }
        figure { margin: 1.6rem 0 2.4rem; }
        figure .drawing { overflow-x: auto; }
        figure svg { display: block; width: 100%; min-width: 28rem; max-width: 54rem; height: auto; }
        figcaption { max-width: 46rem; margin-top: .5rem; font-size: .95rem; }
        details { margin: .8rem 0; } summary { cursor: pointer; font-weight: 600; }
        pre { white-space: pre-wrap; background: var(--pale); padding: .8rem; font-size: .85rem; overflow-wrap: anywhere; }
        code { background: var(--pale); padding: 0 .2rem; }
        td:last-child:not(.n) { overflow-wrap: anywhere; } td:last-child:not(.n):not(.sentence) { min-width: 6rem; }
        td:nth-child(2):not(.n):not(:last-child):not(.sentence) { min-width: 9rem; }
        tbody th { white-space: nowrap; }
        tbody th.sentence { white-space: normal; }
        .sentence { min-width: 13rem; }
        @page { margin: 16mm; }
        @media (max-width: 40rem) { tbody th { white-space: normal; min-width: 5.5rem; } tbody th.sentence { min-width: 9rem; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav, .screen { display: none; }
          h2, h3, h4, caption { break-after: avoid; }
          figure, tr { break-inside: avoid; }
          figure svg { min-width: 0; max-width: 100%; max-height: 225mm; }
          figure .drawing, .wide { overflow: visible; }
          caption div { width: auto; }
          thead { display: table-header-group; } tbody tr:first-child { break-before: avoid; }
          details::details-content { content-visibility: visible; }
          summary { list-style: none; break-after: avoid; }
        }
        """;
}
