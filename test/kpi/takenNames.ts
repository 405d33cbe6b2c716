import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * Names in Latin letters and digits that Excel gives to functions in other languages than English, where they are short
 * or like a marketing term: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish, Danish, Finnish,
 * Norwegian, Czech, Hungarian, Turkish. Function names with other letters cannot equal an id.
 */
export const localNames: ReadonlySet<string> = new Set(
  `ABSZ ALEA AMORDEGRC AMORLIN ANNEE ANTAL AREAL ARROTONDA ARRONDI ATUAL AUJOURDHUI AVEDEV AVRUND BARWERT BRTEILJAHRE BUSCAR BUSCARH BUSCARV
  CERCA CHERCHE CHOISIR CNUM CODICE COLONNE CONTA CONTAR COUPER CTXT DATUM DBANZAHL DELADE DESREF DESVEST DIA DIAS DISC DROITE ENTIER EFFETTO EKWIWALENT
  ERREUR ESTIM EVEN FAKTOR FATTURA FEHLER FLOTTANT FRAC GANZZAHL GAUCHE GESTUTZT GLATTEN GRANDE GROSS HELTAL HEUTE HOY IKV INDEKS INDICE INDIREKT INTRATE IPMT
  ISPMT JAAR JAHR JOUR JOURS KAPZ KGV KLEIN KOMBIN KURT KUMKAPITAL KUMZINSZ LAENGE LARGO LETARAD LINKS LIEN MAALI MAIOR MAJUSCULE MEDIANE MEDIANA MEDIA MENOR MES MESE
  MINUSCULE MIRR MITTELWERT MIX MOIS MONAT MOYENNE MULTIPLO NBCAR NBVAL NBW NETTOARBEITSTAGE NOMPROPRE NUM OGGI OSZLOP PAGO PLAFOND PLANCHER PMT PROCH PROCV
  PROMEDIO PUISSANCE QIKV QUARTIL RACINE RANG RANGO RANGEM RECHERCHE RECHERCHEH RECHERCHEV REDOND RENDITE REND RENDIMIENTO RESTO RIF RMZ ROMAIN RUNDEN SAISIS SE SEN SI SIERREUR SINO
  SLUMP SOMMA SOMME SOMMEPROD STABW STAVKA SUBSTITUE SUBTOTAL SUMA SUMAPRODUCTO SUMME SUMMEWENN SUPPRESPACE SVERWEIS SYD TAUX TASA TASSO TASSI TEIL TEKST TENDENCE TENDANCE TEXTO TIR TIRM TRI TRIM TRIMESTRE
  TROUVE TRONQUE UND USE VA VAN VAL VALEUR VALNUM VALOR VC VERWEIS VERKETTEN VERGLEICH VF VFG VNA VPM VPL WAHL WENN WERT WIEDERHOLEN WOCHENTAG WURZEL WVERWEIS XVERWEIS
  ZAEHLENWENN ZELLE ZINS ZINSSATZ ZUFALLSZAHL ZW ZZR`.split(/\s+/),
);

/** Excel-4 macro names that cannot be called as functions although a name may carry them (and RUN, ECHO). */
export const macroNames: ReadonlySet<string> = new Set(
  `ARGUMENT BEEP BREAK CALL CONSOLIDATE ECHO ELSE ERROR EVALUATE EXEC EXECUTE FOR GOTO GROUP HALT INPUT NEXT REGISTER RESTART RESULT RETURN RUN
  STEP TABLE TERMINATE VALUE VOLATILE WAIT WHILE YIELD`.split(/\s+/),
);

/** Excel's English functions and macro commands, as two installed libraries list them. */
export function englishNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name] of tablesOfSheetJs().matchAll(/"([A-Z][A-Z0-9._]*)"/g)) if (name) names.add(name);
  for (const [, name] of read("@univerjs/sheets-formula/locale/en-US").matchAll(/^\t"?([A-Z][A-Z0-9._]*)"?: \{/gm)) {
    if (name) names.add(name);
  }
  for (const known of ["SUM", "XLOOKUP", "SUMIFS", "CALCULATE.NOW"]) {
    if (!names.has(known)) throw new Error(`incomplete list of functions: ${known}`);
  }
  return names;
}

function tablesOfSheetJs(): string {
  const text = read("@e965/xlsx");
  return ["var Cetab = {", "var Ftab = {"]
    .map((table) => text.slice(text.indexOf(table), text.indexOf("};", text.indexOf(table))))
    .join();
}

function read(module: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(module), "utf8");
}
