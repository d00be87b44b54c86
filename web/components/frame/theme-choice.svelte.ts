/** The light in which a page is shown: the system's, or the reader's own choice. */
export type Theme = 'system' | 'light' | 'dark';

const ORDER: readonly Theme[] = ['system', 'light', 'dark'];

/** The reader's choice of theme, kept in this browser; `theme.ts` applies it before the first paint. */
export class ThemeChoice {
  theme: Theme = $state('system');

  /** Takes over the choice that the document already shows. */
  adopt() {
    this.theme = asTheme(document.documentElement.dataset['theme']);
  }

  /** Moves on to the next theme, shows it and keeps it. */
  next() {
    this.theme = ORDER[(ORDER.indexOf(this.theme) + 1) % ORDER.length] ?? 'system';
    if (this.theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.theme;
    keep(this.theme);
  }
}

function asTheme(name: string | undefined): Theme {
  return ORDER.find((theme) => theme === name) ?? 'system';
}

/** A browser may forbid storage; the choice then lasts as long as the page. */
function keep(theme: Theme) {
  try {
    localStorage.setItem('theme', theme);
  } catch {
    return;
  }
}
