import { makeStyles, tokens } from "@fluentui/react-components";
import { along } from "../parts/along.ts";
import type { TrendPoint } from "./trend.ts";

const useStyles = makeStyles({
  picture: { display: "block", width: "100%", maxWidth: "320px", height: "auto" },
  line: { stroke: tokens.colorBrandStroke1, fill: "none", strokeWidth: "2px", strokeLinejoin: "round" },
  base: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1px" },
  mark: { fill: tokens.colorBrandStroke1 },
  last: { fill: tokens.colorNeutralForeground1 },
});

const [width, height, edge] = [240, 64, 5];

interface TrendPictureProps {
  readonly points: readonly TrendPoint[];
  /** All totals in words, for those who do not see the line. */
  readonly label: string;
}

/** Totals over time: days from left to right, 0 points at the bottom, 100 (or the highest total) at the top. */
export function TrendPicture({ points, label }: TrendPictureProps) {
  const styles = useStyles();
  const days = points.map(({ day }) => Date.parse(day));
  const totals = points.map(({ total }) => total);
  const across = along(Math.min(...days), Math.max(...days), edge, width - edge);
  const up = along(Math.min(0, ...totals), Math.max(100, ...totals), height - edge, edge);
  const places = points.map(({ day, total }) => ({ day, x: across(Date.parse(day)), y: up(total) }));
  return (
    <svg className={styles.picture} role="img" aria-label={label} viewBox={`0 0 ${String(width)} ${String(height)}`}>
      <line className={styles.base} x1={0} x2={width} y1={up(0)} y2={up(0)} />
      <polyline className={styles.line} points={places.map(({ x, y }) => `${String(x)},${String(y)}`).join(" ")} />
      {places.map(({ day, x, y }, index) => (
        <circle
          key={day}
          className={index === places.length - 1 ? styles.last : styles.mark}
          cx={x}
          cy={y}
          r={index === places.length - 1 ? 4 : 2.5}
        />
      ))}
    </svg>
  );
}
