/** What the page is made of, besides what messages bring. */
export interface PageParts {
  readonly nonce: string;
  /** What a webview may load styles from. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Language of the texts, as a BCP 47 tag. */
  readonly language: string;
  readonly title: string;
}

/** The page before its first message. Nothing but its own script runs and nothing is loaded from elsewhere. */
export function pageHtml(parts: PageParts): string {
  const policy = `default-src 'none'; style-src ${parts.cspSource}; script-src 'nonce-${parts.nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.style)}">
</head>
<body>
<main id="page" aria-label="${escapeHtml(parts.title)}"></main>
<script nonce="${escapeHtml(parts.nonce)}" src="${escapeHtml(parts.script)}"></script>
</body>
</html>
`;
}

/** Text for an element or an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
