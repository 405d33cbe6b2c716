import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    display: "inline-block",
    lineHeight: "24px",
    "&:hover": { color: tokens.colorBrandForegroundLinkHover },
    "&:focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface TextLinkProps {
  readonly to: string;
  /** What it is called where the text alone would not tell it from others; begins with the text. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** A link to another screen of the pane. */
export function TextLink({ to, label, children }: TextLinkProps) {
  const styles = useStyles();
  return (
    <Link className={styles.link} to={to} aria-label={label}>
      {children}
    </Link>
  );
}
