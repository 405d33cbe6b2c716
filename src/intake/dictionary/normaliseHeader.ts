/** Traditional characters of headers, each before its Simplified form. */
const folds =
  "閱阅 讀读 標标 題题 發发 時时 間间 總总 數数 轉转 關关 註注 淨净 凈净 積积 計计 點点 讚赞 贊赞 評评 論论 絲丝 從从 達达 觸触 蓋盖 訪访 問问 頻频 觀观 費费 銷销 額额 單单 號号 賬账 帳账 帐账 戶户 產产 帶带 來来 後后 減减 長长 視视 覺觉 價价 廣广 線线 業业 續续 擊击 選选 瀏浏 覽览 則则 訂订 營营 購购 買买 獲获 載载 體体 鏈链 連连 結结 內内 負负 責责 員员 檢检 話话 創创 動动 態态 導导 現现 佔占 個个 資资 頁页 會会 傳传 圖图 聞闻 漲涨 劃划 統统 歷历 賞赏 彈弹 審审 狀状 躍跃 鈴铃 聲声 設设 為为 錄录 簽签 鐵铁 歡欢 適适 編编 碼码 類类 誌志 筆笔 記记 區区 齡龄 別别 項项 詳详 細细 當当 終终 組组 執执 電电 語语 務务 預预 備备 種种 層层 響响 應应 給给 離离 開开 這这 還还 親亲 網网 團团 參参 與与 雲云 場场 萬万 億亿 幣币 幾几 詞词 驗验 書书 畫画 聯联 係系 鍵键 進进 領领 補补 誰谁 貼贴 變变 週周 東东 車车 專专 華华 協协 歲岁 條条 眾众 衆众 報报 損损 據据 欄栏 機机 滿满 潛潜 熱热 稱称 級级 薦荐 訊讯 貶贬 鐘钟 鋪铺 門门 頂顶 並并 昇升 佈布 臺台 羣群 復复 複复 採采 製制 於于 優优 獎奖 實实 擴扩 擇择 換换 斷断 權权 極极 樣样 獨独 環环 監监 確确 穩稳 簡简 範范 規规 該该 說说 遞递 錯错 隨随 難难 風风 處处 雙双 庫库 廠厂 賣卖 圍围 稅税 財财 質质 貨货 輸输 遠远 邊边 險险 顯显 黨党 齊齐 讓让";

const simplifiedOf = new Map(folds.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Words that Taiwan and Hong Kong use for the same thing. */
const wordFolds: readonly (readonly [RegExp, string])[] = [
  [/影片/g, "视频"],
  [/贴文/g, "帖子"],
  [/追踪者/g, "粉丝"],
];

/** 阅读(人) is 阅读人数, 分享(次) is 分享次数 and 评论(条) is 评论: platforms changed from one to the other. */
function spellOutCounter(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\(人数?\)$/u, "人数")
    .replace(/(?<=\p{Script=Han})\(次数?\)$/u, "次数")
    .replace(/(?<=\p{Script=Han})\([条篇个]数?\)$/u, "");
}

/** Longer than any platform's header; what a damaged or foreign file has in its place is compared up to here. */
const longest = 300;

/**
 * A header as it is compared: half width, lower case, Simplified characters, one spelling of brackets, counters, dashes,
 * ё and blanks, no quotes or marks around it.
 */
export function normaliseHeader(header: string): string {
  const plain = header
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[["'“”‘’«»\]【】\ufeff\u200b]/g, "");
  const folded = Array.from(plain, (character) => simplifiedOf.get(character) ?? character).join("");
  const spaced = wordFolds
    .reduce((text, [word, same]) => text.replace(word, same), folded)
    .replace(/[_\s]+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .replace(/\s*([()])\s*/g, "$1")
    .replace(/[:*]+$/, "")
    .replace(/(\p{Script=Latin}|\p{Script=Cyrillic})\(/gu, "$1 (")
    .trim();
  return spellOutCounter(spaced);
}
