#!/usr/bin/env node
/** The command line: picks the command and turns its outcome into an exit code. */
import { exportLibrary } from './export/export.ts';
import { UsageError } from './usage-error.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';

const usage = `Usage: kb <command>

  serve [folder]   show the notes and references of a folder in the browser
                   --port <number>  default 7070, or the variable PORT
                   --host <name>    default 127.0.0.1, or the variable HOST
  search <query>   print what the notes and references say on something
                   --folder <path>  where they are
                   --limit <number> default 10
                   --kind <kind>    a kind of notes, or claim, or reference
                   --json           print the answer as JSON
  export           write works, notes or the graph in a format that other programs read
                   --format <name>  for reference managers: bibtex, biblatex, ris, csl-json, enw,
                                    word-xml, cff, hayagriva; as a document: html, markdown, text,
                                    rtf, docx, odt; the graph: graph-svg, graphml, gexf
                   --folder <path>  where the library is
                   --output <file>  write to this file instead of printing
                   --select <what>  the works: all, cited (as usual), note:<id>, linked:<id>,
                                    tag:<tag>, kind:<kind>, type:<entry type>, search:<query>,
                                    keys:<key>,<key>; may be given several times
                   --cited-in <file>  the works that a draft cites: .md, .tex, .docx or .odt
                   --notes <id>     a document of this note's text, with live citations in docx
                                    and odt; several follow each other
                   --style <name>   a CSL style by its file name; default apa
                   --locale <code>  a language, such as en-GB; default the style's own
                   --group <by>     none, theme, kind or decade
                   --order <by>     style, author, newest, title or cited
                   --annotated      with the summaries of study notes
                   --ledger         tell each value that the format cannot hold; --json as JSON
                   --query <text>   what of the graph, as in its page's address: "view=columns"

Without a folder it is the current one.
`;

const commands: Record<string, (args: string[]) => Promise<number>> = {
  serve,
  search,
  export: exportLibrary,
};

/** Runs a command; resolves to the exit code: 0 fine, 1 problems, 2 misuse. */
async function run([name, ...args]: string[]): Promise<number> {
  if (name === undefined || ['help', '--help', '-h'].includes(name) || args.includes('--help')) {
    process.stdout.write(usage);
    return name === undefined ? 2 : 0;
  }
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command “${name}”.`);
  return command(args);
}

// A reader that has seen enough, such as `head`, closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`kb: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof UsageError) process.stderr.write(`\n${usage}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
