import { stilkalla } from '#dokument';

/** Contrast at least 7:1, from 320 px and up, with or without a dark screen. */
export const KVITTENSSTIL = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f4f2;color:#1a1a1a;font:1.0625rem/1.55 "Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:anywhere}
main{max-width:36rem;margin:2rem auto;padding:1.75rem;background:#fff;border-top:4px solid #1d3f5e}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.125rem;margin:1.5rem 0 .25rem}
p{margin:.6rem 0}
dl{margin:1.25rem 0;border-top:1px solid #767676}
dl div{display:grid;grid-template-columns:9rem 1fr;gap:.25rem 1rem;padding:.5rem 0;border-bottom:1px solid #767676}
dt{font-weight:600}
dd{margin:0;white-space:pre-line}
label{display:block;font-weight:600;margin-top:1.25rem}
input{display:block;width:100%;max-width:24rem;margin:.35rem 0;padding:.6rem .7rem;font:inherit;color:inherit;background:#fff;border:1px solid #4a4a4a;border-radius:3px}
input[aria-invalid=true]{border:2px solid #9b1c1c}
button{margin-top:1rem;padding:.7rem 1.25rem;font:inherit;font-weight:600;color:#fff;background:#1d3f5e;border:1px solid #1d3f5e;border-radius:3px;cursor:pointer}
button:hover{background:#142c42}
input:focus-visible,button:focus-visible{outline:3px solid #1d3f5e;outline-offset:2px}
.hjalp{margin:0;font-size:.9375rem;color:#3a3a3a}
.fel{margin:.25rem 0;font-weight:600;color:#9b1c1c}
@media (max-width:30rem){body{background:#fff}main{margin:0;padding:1.25rem}dl div{grid-template-columns:1fr;gap:0}button{width:100%}}
@media print{body{background:#fff}main{margin:0;border:0}form{display:none}}
`;

/** Goes with every page of acknowledgement: nothing is fetched or run, nothing frames it, and the form goes home. */
export const KVITTENS_CSP = `default-src 'none'; style-src ${stilkalla(KVITTENSSTIL)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
