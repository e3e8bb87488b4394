/**
 * Words that may be written in two ways, of which a text keeps to one. The form that 《第一批异形词整理表》
 * (GF 1001—2001) or 《现代汉语词典》 prefers comes first. Forms that are simply wrong are confusable words.
 */
const PAIRS = `
  亟须/亟需 含义/涵义 烦琐/繁琐 词典/辞典 词汇/辞汇 弘扬/宏扬 门槛/门坎 翔实/详实 笔画/笔划 模仿/摹仿 模拟/摹拟 驾驭/驾御 宏图/鸿图 神采/神彩 稀罕/希罕 稀少/希少
  纪念/记念 纪录片/记录片 牵连/牵联 内讧/内哄 盘踞/盘据 约莫/约摸 一锤定音/一槌定音 指手画脚/指手划脚
`;

/** Preferred form and the other. */
export const ALTERNATIVES: readonly (readonly [preferred: string, other: string])[] = PAIRS.trim()
  .split(/\s+/)
  .map((pair): readonly [string, string] => {
    const [preferred = '', other = ''] = pair.split('/');
    return [preferred, other];
  });

/** Names of products and standards whose capitals are known; of a word that has one of these forms in a text, it is right. */
export const CASINGS: readonly string[] = `
  DeepSeek ChatGPT OpenAI GitHub GitLab LinkedIn YouTube TikTok WeChat HarmonyOS MySQL PostgreSQL MongoDB JavaScript TypeScript PyTorch TensorFlow
  LangChain LlamaIndex FinTech RegTech SupTech InsurTech iPhone iPad iOS macOS PowerPoint PayPal FedEx BlackRock JPMorgan McKinsey OpenClaw MiniMax
  ByteDance SpaceX CrowdStrike PostScript LaTeX NumPy SciPy BitTorrent AIoT IoT SaaS PaaS IaaS
`
  .trim()
  .split(/\s+/);
