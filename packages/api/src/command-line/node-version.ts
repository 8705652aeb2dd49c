/** Why a version of Node cannot run the server, if it cannot. In older ones the embedded database ends the process without a word. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18)
    ? undefined
    : `Node 22.18 or newer is needed, this is ${version}. Install it from https://nodejs.org`;
}
