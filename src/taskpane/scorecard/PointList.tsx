import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Unit } from "../../kpi/define.ts";
import type { ScalePoint, ScaleRule } from "../../scoring/types.ts";
import { tidy, typedAs } from "../explain/question.ts";
import { NumberField } from "../parts/NumberField.tsx";
import { useWords } from "../words/WordsContext.tsx";
import { fewestPoints, fromWorst, listedPoints, pointBetween, pointFaults, withPoints } from "./points.ts";

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "start",
  },
  heads: { ...typographyStyles.caption1Strong, display: "contents" },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fault: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorStatusDangerForeground1 },
  remove: { minWidth: "32px", paddingLeft: 0, paddingRight: 0 },
});

interface PointListProps {
  readonly rule: ScaleRule;
  readonly unit: Unit;
  readonly onRuleChange: (rule: ScaleRule) => void;
}

interface Row extends ScalePoint {
  readonly key: number;
}

/**
 * The steps of a scale or the points of a curve, which can be changed, added and removed. Rows stay where they are while
 * somebody types in them and are sorted when the list is left; the rule itself is always sorted.
 */
export function PointList({ rule, unit, onRuleChange }: PointListProps) {
  const styles = useStyles();
  const words = useWords();
  const { factor, sign } = typedAs(unit);
  const list = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<readonly Row[]>([]);
  const [focused, setFocused] = useState<{ readonly key: number } | null>(null);
  const points = listedPoints(rule.scale);
  const rows = isSame(fromWorst(edited, rule.better), points)
    ? edited
    : points.map((point, index) => ({ ...point, key: index }));
  useEffect(() => {
    if (focused === null) return;
    const field = list.current?.querySelector<HTMLInputElement>(`[data-row="${String(focused.key)}"] input`);
    field?.focus();
    field?.select();
  }, [focused]);
  const isSteps = rule.scale.kind === "bands";
  const change = (next: readonly Row[]) => {
    setEdited(next);
    onRuleChange(
      withPoints(
        rule,
        next.map(({ value, points: own }) => ({ value, points: own })),
      ),
    );
  };
  const replace = (key: number, part: Partial<ScalePoint>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const key = Math.max(...rows.map((row) => row.key)) + 1;
    change(fromWorst([...rows, { ...pointBetween(rows, rule.better), key }], rule.better));
    setFocused({ key });
  };
  const remove = (index: number) => {
    const left = rows.filter((_row, at) => at !== index);
    const near = left[Math.min(index, left.length - 1)];
    change(left);
    if (near) setFocused({ key: near.key });
  };
  const value = (point: ScalePoint) => words.value(point.value, unit);
  const sorted = fromWorst(rows, rule.better);
  const [first, last] = [sorted[0], sorted.at(-1)];
  const faults = pointFaults(rows, rule.better);
  return (
    <div
      className={styles.whole}
      ref={list}
      role="group"
      aria-label={words.say(isSteps ? "points.steps" : "points.curve")}
      onBlur={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node) || list.current?.contains(relatedTarget) !== true) setEdited(sorted);
      }}
    >
      <div className={styles.row} aria-hidden="true">
        <span className={styles.heads}>
          <span>
            {words.say(isSteps ? (rule.better === "higher" ? "points.from" : "points.upTo") : "points.value")}
          </span>
          <span>{words.say("points.points")}</span>
          <span />
        </span>
      </div>
      {first && (
        <p className={styles.text}>
          {words.say(isSteps ? "points.worse" : "points.worseCurve", {
            value: value(first),
            points: isSteps ? rule.floor : Math.max(rule.floor, first.points),
          })}
        </p>
      )}
      <ul className={styles.list}>
        {rows.map((row, index) => {
          const number = index + 1;
          return (
            <li key={row.key} className={styles.row} data-row={row.key}>
              <NumberField
                label={words.say(isSteps ? "points.stepValue" : "points.pointValue", { number })}
                isLabelHidden
                value={tidy(row.value * factor)}
                wrong={words.say("rule.wrong")}
                {...(sign === undefined ? {} : { after: sign })}
                onNumberChange={(typed) => {
                  if (typed !== null) replace(row.key, { value: tidy(typed / factor) });
                }}
              />
              <NumberField
                label={words.say(isSteps ? "points.stepPoints" : "points.pointPoints", { number })}
                isLabelHidden
                value={row.points}
                wrong={words.say("rule.wrong")}
                onNumberChange={(typed) => {
                  if (typed !== null) replace(row.key, { points: typed });
                }}
              />
              <Button
                className={styles.remove}
                appearance="subtle"
                aria-label={words.say(isSteps ? "points.removeStep" : "points.removePoint", { number })}
                title={
                  rows.length > fewestPoints(rule.scale)
                    ? words.say(isSteps ? "points.removeStep" : "points.removePoint", { number })
                    : words.say(isSteps ? "points.lastStep" : "points.lastPoints")
                }
                disabledFocusable={rows.length <= fewestPoints(rule.scale)}
                onClick={() => remove(index)}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ul>
      {last && (
        <p className={styles.text}>
          {words.say("points.better", { value: value(last), points: Math.min(rule.cap, last.points) })}
        </p>
      )}
      {last && last.points > rule.cap && (
        <p className={styles.text}>{words.say("points.aboveCap", { cap: words.plain(rule.cap) })}</p>
      )}
      {faults.map(({ code, worse, better }) => (
        <p key={`${code} ${String(better.value)}`} className={styles.fault} role="alert">
          {words.say(`points.${code}`, {
            worse: value(worse),
            better: value(better),
            fewer: better.points,
            more: worse.points,
          })}
        </p>
      ))}
      <div>
        <Button size="small" onClick={add}>
          {words.say(isSteps ? "points.addStep" : "points.addPoint")}
        </Button>
      </div>
    </div>
  );
}

function isSame(rows: readonly ScalePoint[], points: readonly ScalePoint[]): boolean {
  return (
    rows.length === points.length &&
    rows.every(({ value, points: own }, index) => value === points[index]?.value && own === points[index].points)
  );
}
