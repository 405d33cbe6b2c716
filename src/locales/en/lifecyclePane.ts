/** Words of the screens about publications and changes. The other languages are typed from this one. */
export const lifecyclePaneWords = {
  "home.publish": "Publish…",
  "home.publishCard": "Publish {title}",
  "home.changes": "Changes",
  "home.changesOf": "Changes to {title}",
  "home.published.same": "As published on {at}",
  "home.published.differs": "Changed since published: {totals} totals, {rules} rules, {entries} entries",
  "home.overrides": "{count, plural, one {# value typed over a formula} other {# values typed over formulas}}: {cells}",

  "publish.title": "Publish “{title}”",
  "publish.lead": "Publishing keeps what the scorecard says now, so that it can be held to it later:",
  "publish.copy": "A copy with values only becomes a sheet of its own. No later change of data or rules moves it.",
  "publish.beside": "From then on Rules and Scorecard show what differs from it, without Scoreline too.",
  "publish.history": "The history gets a row for everybody who is scored.",
  "publish.noLock":
    "Excel cannot lock the copy. A fingerprint shows whether somebody has changed it; it is no signature.",
  "publish.period": "Name of the period",
  "publish.periodHint":
    "The days of the scorecard unless you name it otherwise. The same period again is a new version.",
  "publish.now": "Publish",
  "publish.doing": "Publishing…",
  "publish.done": "Published on the sheet “{sheet}”, version {version}.",
  "publish.before": "Published so far",
  "publish.version": "{label}, version {version}",
  "publish.at": "{at}, by: {by}",
  "publish.intact": "The sheet “{sheet}” is as it was published.",
  "publish.edited": "Somebody has changed the sheet “{sheet}” since.",
  "publish.gone": "Its sheet is no longer in the workbook.",
  "publish.fingerprint": "Fingerprint:",

  "changes.title": "Changes to “{title}”",
  "changes.lead":
    "What differs from what was recorded last. When it was changed is not known, only when it was noticed and when it was not there yet.",
  "changes.none": "Nothing has changed since the scorecard was built.",
  "changes.line": "{field}: {before} → {now}",
  "changes.recorded": "Recorded {noticed}, not before {notBefore}, by: {by}",
  "changes.found": "Noticed now, not before {notBefore}; not recorded yet",
  "changes.reason": "Reason ({what}, {field})",
  "changes.record": "Record",
  "changes.done":
    "{count, plural, =0 {Reasons were recorded} one {# change was recorded} other {# changes were recorded}}.",

  "record.byName": "Recorded under the name {name}.",
  "record.noName": "No name is recorded, because none was entered.",
  "record.changeName": "Change the name",
  "record.notRecorded": "not recorded",

  "settings.name": "Your name (for the record)",
  "settings.nameHint": "Stands beside what you publish and record. It stays on this device until then.",
} as const;
