import { ProblemError } from './problems.ts';

/** The most bytes a body may have: twice the longest draft in a script of two bytes a letter. */
export const longestBody = 16 * 1024;

const deepest = 8;

/**
 * Reads a JSON body as text and as a value.
 * @throws ProblemError when it is not JSON in UTF-8, too large, too deep, or names a field twice.
 */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type) || request.headers.has('content-encoding')) {
    throw new ProblemError('unsupported-media-type', [
      { path: 'Content-Type', code: 'invalid', message: 'must be application/json, in UTF-8 and not compressed' },
    ]);
  }
  const bytes = await readBytes(request);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed('is not UTF-8');
  }
  if (deeper(text)) throw malformed(`is nested deeper than ${deepest} levels`);
  try {
    const value: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    if (repeated !== undefined) {
      throw new ProblemError('invalid-request', [
        { path: repeated.slice(0, 100), code: 'repeated', message: 'may be given once only' },
      ]);
    }
    return { text, value };
  } catch (error) {
    throw error instanceof ProblemError ? error : malformed('is not JSON');
  }
}

const malformed = (message: string) =>
  new ProblemError('invalid-request', [{ path: 'body', code: 'malformed', message }]);

/** Reads a body of any kind. @throws ProblemError when it is too large, or breaks off. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new ProblemError('payload-too-large', [
      { path: 'body', code: 'too-long', message: `must have ${longestBody} bytes at most` },
    ]);
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > longestBody) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // Its sender is gone.
    throw error instanceof ProblemError ? error : malformed('breaks off');
  }
  return Buffer.concat(chunks);
}

const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/gs;

function deeper(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

// JSON.parse takes the last of two equal keys, and another reader may take the first.
function repeatedKey(json: string): string | undefined {
  const objects: Set<string>[] = [];
  for (const [token, colon] of json.matchAll(tokens)) {
    if (token === '{') objects.push(new Set());
    if (token === '}') objects.pop();
    if (colon === undefined) continue;
    const name = JSON.parse(token.slice(0, -colon.length)) as string;
    const names = objects.at(-1);
    if (names?.has(name)) return name;
    names?.add(name);
  }
  return undefined;
}
