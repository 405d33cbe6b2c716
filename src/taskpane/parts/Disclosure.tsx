import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    color: tokens.colorNeutralForeground2,
    "&:hover": { color: tokens.colorNeutralForeground1 },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  content: { paddingTop: tokens.spacingVerticalXS },
});

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Whether it begins open. */
  readonly isOpen?: boolean;
  readonly onOpen?: () => void;
}

/** Details that most people do not need, behind their summary. */
export function Disclosure({ summary, children, isOpen = false, onOpen }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen?.();
      }}
    >
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
