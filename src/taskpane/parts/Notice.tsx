import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ title: { display: "block" } });

interface NoticeProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message that screen readers speak as soon as it appears: at once where something failed. */
export function Notice({ intent, title, children, actions }: NoticeProps) {
  const styles = useStyles();
  return (
    <div role={intent === "error" ? "alert" : "status"}>
      <MessageBar intent={intent} layout="multiline" shape="rounded">
        <MessageBarBody>
          {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {actions && <MessageBarActions>{actions}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
