import { rewriteFormula } from "../formula/formulaRewrite.ts";
import { tokenize, type Token } from "../formula/formulaTokens.ts";

/** Functions younger than the file format stand in files with a prefix, or Excel shows #NAME?. */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT " +
    "BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT " +
    "CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH " +
    "DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML " +
    "FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY " +
    "HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOMITTED " +
    "ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST " +
    "NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTRANK.EXC PERCENTRANK.INC PERCENTOF PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG " +
    "RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S " +
    "SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE " +
    "UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR " +
    "Z.TEST"
  ).split(" "),
);
/** Not every function that is written with a dot is new: these have been in the format from the start. */
for (const old of ["NETWORKDAYS.INTL", "WORKDAY.INTL", "ISO.CEILING"]) FUTURE.delete(old);
const WORKSHEET_FUTURE = new Set(["FILTER", "SORT"]);

/** Functions that may give an array: their cells are marked dynamic, or Excel would put an @ before them. */
const DYNAMIC =
  /(?<![\p{L}\p{N}_.])(?:BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|GROUPBY|HSTACK|LAMBDA|LET|MAKEARRAY|MAP|RANDARRAY|SCAN|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS)\(/iu;

export function isDynamic(formula: string): boolean {
  return DYNAMIC.test(formula);
}

/** A formula as files hold it, without "=". `table` is the table that the cell lies in, for references like `[@Reads]`. */
export function toFileFormula(formula: string, table: string | null): string {
  const bound = boundNames(formula);
  const spilled = rewriteFormula(formula, (token) => {
    switch (token.kind) {
      case "function":
        if (bound.has(token.name.toLowerCase())) return `_xlpm.${token.text}`;
        if (WORKSHEET_FUTURE.has(token.name)) return `_xlfn._xlws.${token.name}`;
        return FUTURE.has(token.name) ? `_xlfn.${token.name}` : undefined;
      case "name":
        return token.sheet === null && bound.has(token.name.toLowerCase()) ? `_xlpm.${token.text}` : undefined;
      case "table":
        return fileTable(token.table === "" ? (table ?? "") : token.table, token.spec);
      case "error":
        return token.text.toUpperCase() === "#BUSY!" ? "#VALUE!" : undefined;
      default:
        return undefined;
    }
  });
  return anchorArrays(spilled.replace(/^=/, ""));
}

/** `A1#` is a function in files. */
function anchorArrays(body: string): string {
  if (!body.includes("#")) return body;
  let tokens: Token[];
  try {
    tokens = tokenize(body);
  } catch {
    return body;
  }
  return tokens
    .map((token, i) => {
      if (token.text === "#" && token.kind === "operator") return "";
      const spills = token.kind === "reference" && tokens[i + 1]?.kind === "operator" && tokens[i + 1]?.text === "#";
      return spills ? `_xlfn.ANCHORARRAY(${token.text})` : token.text;
    })
    .join("");
}

function fileTable(table: string, spec: string): string {
  const row = /^@(.*)$/s.exec(spec.trim());
  if (!row) return `${table}[${/^#data$/i.test(spec.trim()) ? "" : spec}]`;
  const rest = (row[1] ?? "").trim();
  if (rest === "") return `${table}[#This Row]`;
  return `${table}[[#This Row],${rest.startsWith("[") ? rest : `[${rest}]`}]`;
}

/** A formula as the user writes it, with "=". */
export function fromFileFormula(body: string): string {
  const named = rewriteFormula(`=${body}`, (token) => {
    if (token.kind === "function") return stripped(token.text);
    if (token.kind === "name") return stripped(token.text);
    if (token.kind === "table") {
      const row = /^\[#This Row\],(\[[^:]*\])$/i.exec(token.spec);
      return row ? `${token.table}[@${simple(row[1] ?? "")}]` : undefined;
    }
    return undefined;
  });
  return named.replace(/ANCHORARRAY\(([^()]*)\)/g, "$1#");
}

function stripped(text: string): string | undefined {
  const plain = text.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xludf\.)+/i, "");
  return plain === text ? undefined : plain;
}

/** `[@Reads]` needs its inner brackets only for names with spaces or signs. */
function simple(column: string): string {
  const inner = column.slice(1, -1);
  return /^[\p{L}\p{N}_]+$/u.test(inner) ? inner : column;
}

/** Names that LET and LAMBDA bind, lower case. */
function boundNames(formula: string): ReadonlySet<string> {
  const bound = new Set<string>();
  let tokens: Token[];
  try {
    tokens = tokenize(formula.slice(1)).filter((token) => token.kind !== "space");
  } catch {
    return bound;
  }
  const stack: { name: string; argument: number }[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const top = stack.at(-1);
    if (token.text === "(") stack.push({ name: before?.kind === "function" ? before.name : "", argument: 0 });
    else if (token.text === ")") stack.pop();
    else if (token.text === "," && top) top.argument++;
    else if (
      token.kind === "name" &&
      top &&
      tokens[i + 1]?.text === "," &&
      (before?.text === "(" || before?.text === ",")
    ) {
      const binds = top.name === "LAMBDA" || (top.name === "LET" && top.argument % 2 === 0);
      if (binds) bound.add(token.name.toLowerCase());
    }
  });
  return bound;
}
