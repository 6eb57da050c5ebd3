/** Shown in the browser under its own name (RFC 6266): plain letters for old readers, everything else percent-encoded. */
export function inline(fileName: string): string {
  const plain =
    fileName
      .normalize('NFKD')
      .replace(/[^\w. -]/g, '')
      .trim() || 'document.pdf';
  const encoded = encodeURIComponent(fileName.replace(/[\p{Cc}/\\\p{Cs}]/gu, '')).replace(/['()*]/g, percent);
  return `inline; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
