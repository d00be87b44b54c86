/** How a page looks that stands alone: for reading on a screen and on paper. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.05rem/1.55 Georgia, 'Times New Roman', serif; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.8rem; font-weight: 400; }
h2 { margin-top: 2.2em; font-size: 1.3rem; }
h3 { margin-top: 1.8em; font-size: 1.1rem; }
h4, h5, h6 { margin-top: 1.5em; font-size: 1rem; font-style: italic; }
blockquote { margin: 1.2em 0; padding-left: 1.2em; border-left: 2px solid #9a9a9a; }
pre { overflow-x: auto; padding: 0.8em 1em; border: 1px solid #b5b5b5; font-size: 0.85rem; line-height: 1.4; }
code { font-family: 'Courier New', monospace; }
img { max-width: 100%; height: auto; }
table { width: 100%; margin-block: 1.4em; border-collapse: collapse; border-block: 2px solid; font-size: 0.92rem; line-height: 1.4; }
caption { padding-bottom: 0.4em; font-style: italic; text-align: start; }
th, td { padding: 0.35em 0.6em; border-top: 1px solid #b5b5b5; text-align: start; vertical-align: top; }
.centred { text-align: center; }
.right { text-align: end; }
.small-caps { font-variant: small-caps; }
.source { color: inherit; text-decoration: none; }
.source:hover { text-decoration: underline; }
.tasks { padding-left: 1.2em; list-style: none; }
.entry { overflow-wrap: break-word; break-inside: avoid; }
.notes { margin-top: 2.5em; padding-top: 0.5em; border-top: 1px solid #9a9a9a; font-size: 0.9rem; }
@media print {
  @page { size: A4; margin: 2.5cm; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
}
`;
