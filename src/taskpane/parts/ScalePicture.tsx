import { makeStyles, tokens } from "@fluentui/react-components";
import { shapeOf, type ShapePoint } from "../../scoring/shape.ts";
import { ruleFault } from "../../scoring/scales.ts";
import type { ScaleRule } from "../../scoring/types.ts";
import { along } from "./along.ts";

const useStyles = makeStyles({
  picture: { display: "block", maxWidth: "100%" },
  line: {
    stroke: tokens.colorBrandStroke1,
    fill: "none",
    strokeWidth: "2px",
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  base: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1px",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  mark: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "Highlight" } },
});

const [width, height, edge] = [120, 48, 4];

interface ScalePictureProps {
  readonly rule: ScaleRule;
  /** What the picture says, for those who do not see it: the rule as a sentence. */
  readonly sentence: string;
  /** A value and its points, as a dot on the line. */
  readonly at?: ShapePoint | null;
}

/** The line that a rule draws: values from left to right, points up. */
export function ScalePicture({ rule, sentence, at = null }: ScalePictureProps) {
  const styles = useStyles();
  if (ruleFault(rule) !== null) return null;
  const shape = shapeOf(rule);
  const xs = [...shape.map(({ x }) => x), ...(at === null ? [] : [at.x])];
  const ys = [0, ...shape.map(({ y }) => y), ...(at === null ? [] : [at.y])];
  const across = along(Math.min(...xs), Math.max(...xs), edge, width - edge);
  const up = along(Math.min(...ys), Math.max(...ys), height - edge, edge);
  const base = up(0);
  return (
    <svg
      className={styles.picture}
      role="img"
      aria-label={sentence}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
    >
      <line className={styles.base} x1={0} x2={width} y1={base} y2={base} />
      <polyline className={styles.line} points={shape.map(({ x, y }) => `${across(x)},${up(y)}`).join(" ")} />
      {at !== null && <circle className={styles.mark} cx={across(at.x)} cy={up(at.y)} r={3.5} />}
    </svg>
  );
}
