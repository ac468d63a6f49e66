import { stilkalla } from './skrivet.js';

/** Contrast at least 7:1. The same sheet for screen, narrow screen and paper. */
export const DOKUMENTSTIL = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.55 "Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main,footer{max-width:42rem;margin:0 auto;padding:0 1.25rem}
main{padding-top:2.5rem;padding-bottom:1.5rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.0625rem;margin:1.25rem 0 .25rem}
p,li,td,th,dd{white-space:pre-line}
p{margin:.5rem 0}
.ingress{font-size:1.2rem;margin:0 0 1.5rem}
ol,ul{margin:.5rem 0;padding-left:1.6rem}
li{margin:.35rem 0}
table{border-collapse:collapse;width:100%;margin:.5rem 0}
table{overflow-wrap:break-word}
.hel{white-space:nowrap}
.bruten{overflow-wrap:anywhere}
.vid{overflow-x:auto}
.vid table{min-width:36rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
dl{margin:.5rem 0}
dl div{display:grid;grid-template-columns:13rem 1fr;gap:0 1rem;padding:.4rem 0;border-bottom:1px solid #767676}
dt{font-weight:600}
dd{margin:0}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #767676;font-weight:400}
thead th{font-weight:600}
footer{border-top:1px solid #767676;padding-top:.75rem;padding-bottom:2rem;font-size:.9375rem}
@media (max-width:30rem){main{padding-top:1.25rem}h1{font-size:1.35rem}dl div{grid-template-columns:1fr}}
@media print{.vid{overflow:visible}.vid table{min-width:0}body{font-size:11pt}main,footer{max-width:none;padding-left:0;padding-right:0}h2,h3,caption{break-after:avoid}tr,li,dl div{break-inside:avoid}tbody tr:first-child{break-before:avoid}p{orphans:2;widows:2}@page{size:A4;margin:22mm 20mm}}
`;

const policy = (stil: string): string =>
  `default-src 'none'; style-src ${stil}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Goes with the HTML of a document: nothing may be fetched or run. */
export const DOKUMENT_CSP = policy(stilkalla(DOKUMENTSTIL));

/** The same for one that has been kept: its style is that of the release that made it. */
export const SPARAT_DOKUMENT_CSP = policy("'unsafe-inline'");
