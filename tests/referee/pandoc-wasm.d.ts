/** The part of pandoc-wasm that the referee uses; the package brings no types. */
declare module 'pandoc-wasm' {
  export function convert(
    options: Record<string, unknown>,
    input: string,
    files: Record<string, string | Blob>,
  ): Promise<{ stdout: string; stderr: string }>;
}
