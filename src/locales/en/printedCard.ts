/** Words of a card that the command line prints; the other languages are typed from this one. What can be typed back stays as it is typed. */
export const printedCardWords = {
  version: (template: string, version: number) => `${template} version ${String(version)}`,
  weights: (sum: string, policy: string) => `weights: ${sum}% (${policy})`,
  inForce: (day: string, parts: string) => `in force on the card's last day, ${day}: ${parts}`,
  since: (day: string) => `since ${day}`,
  after: (template: string) => `after ${template}`,
  until: (template: string, day: string) => `until ${template} follows on ${day}`,
  needs: (line: string, measure: string, how: string) => `${line} needs ${measure}: ${how}`,
  addExport: (exports: string, typed: string) => `add an export that has it (${exports}) or ${typed}`,
  waits: (line: string, measure: string, subject: string, at: string) =>
    `${line} waits for ${measure} of ${subject}: enter it in ${at}`,
  cellOf: (cell: string, file: string) => `${cell} of ${file}`,
  target: (line: string, value: string, source: string) => `${line} target ${value}: ${source}`,
  note: (text: string) => `note: ${text}`,
  published: (label: string, version: number, by: string, sheet: string, fingerprint: string) =>
    `published ${label}, version ${String(version)}, by: ${by}, sheet “${sheet}”, fingerprint ${fingerprint}`,
  notRecorded: "not recorded",
  subject: (name: string, total: string, coverage: string) => `${name}: ${total}, coverage ${coverage}`,
  rank: (rank: number) => `, rank ${String(rank)}`,
  noTotal: "no total",
  why: (reason: string) => `no total, ${reason}`,
  coverageBelow: (minimum: string) => `coverage below ${minimum}`,
  weightsAddUp: (sum: string) => `weights add up to ${sum}%`,
  weightsOfAddUp: (group: string, sum: string) => `weights of ${group} add up to ${sum}%`,
  notSupplied: (lines: string) => `${lines} not supplied`,
  nothingApplies: "no KPI applies",
  kpi: (id: string, weight: string, value: string, score: string) =>
    `${id}  weight ${weight}  value ${value}  score ${score}`,
  states: {
    missing: "missing",
    notEntered: "not yet entered",
    notApplicable: "not applicable",
    error: "cannot be computed from these numbers",
    rule: "– (its rule cannot be used here)",
  },
};

export type PrintedCardWords = typeof printedCardWords;
