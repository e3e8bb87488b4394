import type { TermEntry } from './termEntry.ts';

/** What Latin abbreviations stand for, and which need no saying. */
export interface AbbreviationWords {
  /** Abbreviations that readers of reports know, and names that only look like abbreviations. */
  readonly known: ReadonlySet<string>;
  /** 中文全称 by abbreviation. */
  readonly expansions: ReadonlyMap<string, string>;
}

/** Known without being explained: everyday words, economy, management, computing, media, countries and bodies. */
const KNOWN = `
  AI AR VR IT ICT APP APPs App PC TV CD DVD LED LCD OLED GPS WiFi WIFI USB SIM PPT PDF ID IC QR SMS NFC CT DNA RNA ATM POS VIP DIY FAQ PK OK NO
  GDP GNP GNI CPI PPI PMI FDI IPO ETF ESG CEO CFO CTO CIO COO CMO MBA EMBA HR PR KPI ROI ROE ROA EPS PE PB VC LP GP IP KOL BBS MCN OTC QFII RQFII REITs
  REIT LPR SDR BP BPs BRICS EV GMV OEM ODM BOT PPP SOHO CBD RMB USD EUR HKD GBP JPY CNY CNH SWIFT CIPS CHIPS SHIBOR LIBOR MSCI FTSE NASDAQ NYSE
  UN EU UK US USA UAE WTO WHO IMF OECD APEC ASEAN OPEC NATO UNESCO UNICEF NBA CBA FIFA APEC RCEP CPTPP NASA FBI CIA GSMA ISO IEC ITU IEEE IETF ANSI
  CPU GPU API SDK SQL HTTP HTTPS HTML CSS XML JSON YAML TOML CSV URL URI TCP UDP IP DNS VPN LAN WAN RAM ROM SSD HDD BIOS UEFI OS GUI CLI IDE CI CD LSP AST DOM
  UI UX SSH SSL TLS FTP REST RPC CDN UTF ASCII GBK GB SVG PNG JPG JPEG GIF TXT DOC DOCX XLS XLSX EPUB ZIP TAR EXE MIT BSD GPL LGPL AGPL OA CRM RFC TODO
  README LICENSE NPM NOTE WARNING TIP SARIF TBX GFM LTE CDMA GSM MP MB KB TB PB EB ZB GHz MHz KV MW GW TWH KWH DC AC PH UV PM TNT SARS COVID HIV AIDS MRI ICU
  ToB ToC ToG TOB TOC OTA QoQ YoY BOM EOF CRLF LF JS TS FAQ CSR SSR ORM JVM JDK JWT MVC OOP PR QA SQL GPG USD AWG DOM VSIX VM LTS NAT IPv4 EULA SCI SSCI EI CNKI CSSCI DOI ISBN ISSN PhD GRE SAT
`;

/** Words in capitals: what a program is told, the states of a switch, verbs of HTTP. They stand for nothing longer. */
const COMMANDS = `
  SELECT INSERT UPDATE DELETE CREATE ALTER DROP GRANT REVOKE MERGE JOIN LEFT RIGHT INNER OUTER FULL CROSS UNION WHERE HAVING GROUP ORDER LIMIT BEGIN END
  COMMIT ROLLBACK EXPLAIN ANALYZE TRUNCATE VALUES INTO FROM WITH LIKE EXISTS NULL TRUE FALSE AND NOT AUTO ON OFF YES MANUAL START STOP RESET SET MODE
  GET POST PUT PATCH HEAD OPTIONS ENTER ESC TAB SHIFT CTRL ALT CAPS HOME MUST SHOULD MAY HIGH LOW MEDIUM OPEN CLOSE HOLD RUN SAVE COPY MOVE LOAD DONE
  PASS FAIL INFO WARN ERROR DEBUG FATAL DATE TIME INT CHAR TEXT BLOB ENUM LONG DDL DML DBA
`;

/** Algorithms, formats and other names that have no other form, or none that helps a reader. */
const NAMES = `
  RSA AES DES ECC DSA ECDSA SHA MD SM HMAC PKI ZIP BERT GPT RNN CNN LSTM SVM ReLU SGD LoRA QLoRA YOLO GAN PCA KNN ARIMA VAR OLS FIPS
  IBM SAP AWS HP LG TCL NEC AMD ARM BYD BMW NTT AMG BP GE GM UBS HSBC ING DBS BNP CITIC IDC IDG BCG KPMG PWC NVIDIA INTEL ORACLE CISCO HUAWEI
  OPPO VIVO BOE ZTE SMIC TSMC ASML CATL JD BAT TMT NBER BBC CNN CNBC CCTV CGTN VISA JCB DHL UPS MUJI IKEA ZARA LVMH BOSS WIND SPSS STATA SAS NOTION
  SMART SWOT PEST PDCA OKR SOP MECE PNAS JAMA TCP SaaS PaaS IaaS IoT NASDAQ WEB BLOG VLOG MAX PRO PLUS MINI LITE ULTRA AIR DIN BASIC COBOL FORTRAN
`;

/** 中文全称 of abbreviations that reports on finance and the digital economy bring in. White space parts the pairs. */
const EXPANSIONS = `
  AIGC=生成式人工智能 AGI=通用人工智能 LLM=大语言模型 NLP=自然语言处理 OCR=光学字符识别 ASR=自动语音识别 TTS=语音合成 RAG=检索增强生成 MoE=混合专家模型
  MCP=模型上下文协议 NPU=神经网络处理器 TPU=张量处理器 DPU=数据处理器 FPGA=现场可编程门阵列 ASIC=专用集成电路 HBM=高带宽存储器 RPA=机器人流程自动化 IPA=智能流程自动化
  AIoT=智能物联网 IIoT=工业物联网 ERP=企业资源计划 MES=制造执行系统 PLM=产品生命周期管理 SCM=供应链管理 WMS=仓储管理系统 SRM=供应商关系管理 BPM=业务流程管理
  RWA=现实世界资产 NFT=非同质化通证 DeFi=去中心化金融 CBDC=央行数字货币 DID=分布式身份 DAO=去中心化自治组织 DLT=分布式账本技术 PQC=抗量子密码 QKD=量子密钥分发
  MPC=安全多方计算 TEE=可信执行环境 FHE=全同态加密 FL=联邦学习 KYC=了解你的客户 AML=反洗钱 CTF=反恐怖融资 CDD=客户尽职调查 STR=可疑交易报告 SCP=供应链金融平台
  ABS=资产支持证券 ABN=资产支持票据 CDO=担保债务凭证 CDS=信用违约互换 MBS=抵押贷款支持证券 MLF=中期借贷便利 SLF=常备借贷便利 PSL=抵押补充贷款 NIM=净息差 NPL=不良贷款
  AUM=资产管理规模 NAV=资产净值 IRR=内部收益率 NPV=净现值 EBITDA=息税折旧摊销前利润 CAGR=年均复合增长率 TFP=全要素生产率 VaR=风险价值 CAR=资本充足率 LCR=流动性覆盖率
  LTV=贷款价值比 FOF=基金中的基金 FoF=基金中的基金 QDII=合格境内机构投资者 CCER=国家核证自愿减排量 CBAM=碳边境调节机制 CCUS=碳捕集、利用与封存 EOD=生态环境导向的开发
  TOD=以公共交通为导向的开发 ISSB=国际可持续准则理事会 TCFD=气候相关财务信息披露工作组 GRI=全球报告倡议组织 IFRS=国际财务报告准则 GAAP=公认会计原则 BIM=建筑信息模型
  GIS=地理信息系统 UAV=无人驾驶航空器 eVTOL=电动垂直起降航空器 ADAS=高级驾驶辅助系统 NOA=领航辅助驾驶 PLC=可编程逻辑控制器 SCADA=数据采集与监控系统 CAD=计算机辅助设计
  CAE=计算机辅助工程 EDA=电子设计自动化 MR=混合现实 XR=扩展现实 UGC=用户生成内容 PGC=专业生成内容 SEO=搜索引擎优化 SLA=服务等级协议 CDP=客户数据平台 DMP=数据管理平台
  SDN=软件定义网络 NFV=网络功能虚拟化 MEC=多接入边缘计算 IDS=入侵检测系统 IPS=入侵防御系统 WAF=网络应用防火墙 SOC=安全运营中心 APT=高级持续性威胁 DDoS=分布式拒绝服务
  PUE=电能利用效率 EFLOPS=百亿亿次浮点运算每秒 SPV=特殊目的载体 WFOE=外商独资企业 VIE=可变利益实体 SOE=国有企业 SME=中小企业 MSE=小微企业 DRG=疾病诊断相关分组
  DIP=按病种分值付费 CRO=合同研究组织 CDMO=合同研发生产组织 MAH=药品上市许可持有人 GMP=药品生产质量管理规范 FDA=美国食品药品监督管理局 NDC=国家自主贡献 SDG=可持续发展目标
  BIS=国际清算银行 FSB=金融稳定理事会 FATF=反洗钱金融行动特别工作组 IOSCO=国际证监会组织 BCBS=巴塞尔银行监管委员会 ADB=亚洲开发银行 AIIB=亚洲基础设施投资银行
  IEA=国际能源署 UNCTAD=联合国贸易和发展会议 UNDP=联合国开发计划署 WIPO=世界知识产权组织 CNNIC=中国互联网络信息中心 NIST=美国国家标准与技术研究院 SEC=美国证券交易委员会
`;

/** What needs no team. */
export const builtInAbbreviations: AbbreviationWords = {
  known: new Set([...wordsIn(KNOWN), ...wordsIn(NAMES), ...wordsIn(COMMANDS)]),
  expansions: new Map(
    wordsIn(EXPANSIONS).map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  ),
};

function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

const ABBREVIATION = /^(?=(?:[^A-Z]*[A-Z]){2})[A-Za-z]{2,8}$/;

/**
 * The built-in abbreviations and a team's: an entry of the term base that is an abbreviation is known where it has
 * no expansion, and to be explained, by its expansion, where it has one. An abbreviation among the short forms of
 * another entry stands for what that entry prefers.
 */
export function withTeamAbbreviations(terms: readonly TermEntry[]): AbbreviationWords {
  const own = terms.filter(({ preferred }) => ABBREVIATION.test(preferred));
  const shorts = terms.flatMap(({ preferred, short = [] }) =>
    short.filter((form) => ABBREVIATION.test(form)).map((form): [string, string] => [form, preferred]),
  );
  if (own.length === 0 && shorts.length === 0) return builtInAbbreviations;
  const known = new Set(builtInAbbreviations.known);
  const expansions = new Map([...builtInAbbreviations.expansions, ...shorts]);
  for (const { preferred, expansion } of own) {
    if (expansion === undefined) known.add(preferred);
    else {
      known.delete(preferred);
      expansions.set(preferred, expansion);
    }
  }
  return { known, expansions };
}
