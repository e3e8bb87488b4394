/**
 * Traditional characters of the words that facts look for, each followed by its simplified form. Not a conversion:
 * enough to read 根據…統計, 資料來源：…, 詳見圖 2 in a traditional draft with patterns written in simplified characters.
 */
const PAIRS =
  '據据資资來来數数顯显統统計计報报發发佈布預预測测調调億亿萬万個个間间項项條条達达約约過过長长減减較较環环佔占額额規规業业產产' +
  '動动機机構构國国際际務务財财監监會会協协學学經经貿贸總总體体員员戶户單单種种類类層层點点節节圖图錄录與与從从關关於于應应當当' +
  '時时現现對对將将後后還还這这們们說说認认為为義义實实標标準准範范圍围價价銀银證证險险債债歐欧鎊镑圓圆幣币見见詳详頁页號号編编製制' +
  '參参獻献謝谢緒绪論论結结語语題题雙双兩两趨趋勢势舉举優优劃划進进術术衛卫聯联網网絡络電电專专門门問问卷卷訪访談谈樣样導导讀读' +
  '內内華华東东廣广灣湾臺台澳澳門门縣县區区鄉乡農农築筑車车輛辆輪轮業业貸贷款款儲储蓄蓄餘余淨净損损虧亏營营運运輸输倉仓庫库' +
  '費费稅税獲获創创歷历年年億亿紀纪歲岁齡龄醫医療疗護护藥药養养險险續续連连維维繼继構构積积極极權权責责評评級级統统計计' +
  '並并個个佔占離离開开閉闭啟启處处辦办團团隊队組组織织項项領领導导幹干部部黨党憲宪選选舉举議议決决審审';

const SIMPLIFIED = tableOf(PAIRS);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');
/** 1 at the code of each traditional character: a look-up is quicker than so large a class of a pattern. */
const IS_TRADITIONAL = new Uint8Array(65_536);
for (const char of SIMPLIFIED.keys()) IS_TRADITIONAL[char.charCodeAt(0)] = 1;

function tableOf(pairs: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    if (pairs[at] !== pairs[at + 1]) table.set(pairs.charAt(at), pairs.charAt(at + 1));
  }
  return table;
}

/** The text with those characters simplified, code unit for code unit; the same string where it has none. */
export function simplified(text: string): string {
  for (let index = 0; index < text.length; index++) {
    if (IS_TRADITIONAL[text.charCodeAt(index)] === 1) {
      return text.replace(TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char);
    }
  }
  return text;
}
