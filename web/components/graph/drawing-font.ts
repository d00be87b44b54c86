/** The font of drawings. Where a program knows no fonts within a file, those come next that are as wide and found on most systems. */
export const DRAWING_FONT =
  "Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
