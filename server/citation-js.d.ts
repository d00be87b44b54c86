/** What this program uses of Citation.js, which brings no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    input: {
      /** Converts by the format that is named; nothing is guessed, so nothing is ever fetched. */
      data(input: unknown, format: string): Record<string, unknown>[];
    };
    output: {
      format(format: 'bibtex', data: unknown[], options: Record<string, unknown>): unknown;
    };
    config: {
      get(plugin: '@bibtex'): {
        constants: {
          commands: Record<string, string | null>;
          mathCommands: Record<string, string>;
          diacritics: Record<string, string>;
          defaultStrings: Record<string, string>;
          fieldTypes: Record<string, [shape: string, content: string]>;
          formattingCommands: Record<string, string | undefined>;
          formattingEnvs: Record<string, string | undefined>;
        };
        types: { biblatex: { source: Record<string, string> } };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
