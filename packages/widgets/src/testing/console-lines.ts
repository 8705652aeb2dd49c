/** Collects what a function makes the page log as an error or a warning. The function can watch the lines come. */
export async function consoleLines(run: (lines: readonly string[]) => Promise<unknown> | undefined): Promise<string[]> {
  const { error, warn } = console;
  const lines: string[] = [];
  console.error = console.warn = (line: unknown) => void lines.push(String(line));
  try {
    await run(lines);
  } finally {
    Object.assign(console, { error, warn });
  }
  return lines;
}
