/** Prefix of the worksheet functions (`KPI` in `=KPI.READRATE(…)`); empty in the usual build. Set by the build. */
declare const __NAMESPACE__: string;
