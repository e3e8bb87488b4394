/**
 * Characters for which simplified script has taken over one that traditional script has as well, so that no table of
 * characters tells them apart: 征 is right in 長征 and wrong in 征集. A line holds the character, the one that
 * the words should have, and the words, in their traditional form but for that character.
 */
const LINES = `
后 後 后臺 之后 以后 背后 后續 后來 今后 最后 前后 隨后 事后 然后 后者 后果 落后 售后 先后 滯后 戰后 后期 后方
征 徵 征集 征求 征信 征收 象征 特征 征文 征詢 征稅 征地 征兆 應征 征婚 征聘
范 範 范圍 范疇 規范 示范 模范 典范 防范 范例 范本 范式 師范 風范
里 裡 這里 那里 哪里 心里 手里 里面 家里
干 幹 干部 骨干 主干 才干 能干 干事 干線 實干
干 乾 干淨 干燥 干旱 餅干 干貨
系 係 關系
系 繫 聯系 維系
制 製 制造 制作 研制 制成 制品 繪制 印制 復制 複制 錄制 煉制 制藥
准 準 標准 水准 精准 基准 准備 准確 准則 瞄准 對准 准繩
游 遊 旅游 游客 游戲 導游 游覽
余 餘 余額 剩余 其余 業余 多余 盈余 冗余 年余
志 誌 雜志 標志 日志
采 採 采用 采取 采購 采集 采納 采訪 開采 采樣 采礦
并 並 并且 并行 并非 并未 并不
并 併 合并 并購 兼并 吞并
松 鬆 放松 寬松 輕松
斗 鬥 奮斗 戰斗 斗爭
面 麵 面粉 面包 面條
云 雲 云端 云計算 云服務 上云 雲云 多云
筑 築 建筑 構筑 筑牢
杰 傑 杰出
御 禦 防御 抵御
愿 願 愿意 自愿 愿景 意愿
几 幾 几乎 几個 几年
吁 籲 呼吁
夸 誇 夸大 夸張
坏 壞 破坏 坏賬 損坏
荐 薦 推荐 自荐
于 於 關于 由于 對于 于是 基于 位于 大于 小于 處于 屬于 等于 終于 至于 用于 善于 鑒于 低于 高于
万 萬 万億 万元 億万
与 與 參与 給与
表 錶 手表 鐘表
朴 樸 朴素 簡朴
谷 穀 谷物 稻谷
听 聽 听取 听證
丰 豐 丰富 丰收
`;

/** Wrong word → right word. */
export const MERGED: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [wrong = '', right = '', ...words] = line.split(' ');
      return words.map((word): [string, string] => [word, word.replace(wrong, right)]);
    }),
);
