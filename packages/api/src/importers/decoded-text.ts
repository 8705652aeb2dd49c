/**
 * Decodes a feed as its server, its byte order mark or its XML declaration says: older sites of the region still write
 * windows-1250 and windows-1251. An unknown encoding counts as UTF-8.
 */
export function decodedText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named =
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head.replace(/^\xef\xbb\xbf/, ''))?.[1] ??
    'utf-8';
  return decoderOf(named).decode(bytes);
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
