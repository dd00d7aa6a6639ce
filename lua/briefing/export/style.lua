-- SPDX-License-Identifier: MIT
--- The style of the HTML page: one sheet, without a byte from elsewhere.

return [[
:root{--ink:#1c1b19;--soft:#5d5a54;--pale:#726d65;--paper:#fbfaf7;--card:#fff;
--line:#e2ded5;--accent:#7a1f2b;--mark:#fdf1c7;--mark2:#f6dc8f;--who:#7a1f2b}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--soft:#b3aea4;
--pale:#9a948a;--paper:#171614;--card:#1f1e1b;--line:#36332e;--accent:#e59aa3;
--mark:#4a3f1c;--mark2:#6b5a22;--who:#e59aa3}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.9
"Noto Naskh Arabic","Amiri","Scheherazade New","Traditional Arabic",
"Times New Roman",serif}
h1,h2,h3,nav,.kicker,.meta,.credit,.badge,table,summary,.cites,footer,.when{
font-family:"Noto Sans Arabic","Noto Kufi Arabic","Noto Sans","Segoe UI",Tahoma,Arial,
sans-serif}
.page{max-width:46rem;margin:0 auto;padding:0 1.25rem 4rem}
header{padding:2.5rem 0 1.5rem;border-bottom:3px solid var(--ink)}
.kicker{margin:0 0 .5rem;color:var(--accent);font-size:.85rem;font-weight:700}
h1{margin:0 0 .75rem;font-size:clamp(1.5rem,4.5vw,2.3rem);line-height:1.5;
font-weight:700;text-wrap:balance}
.meta{margin:0;color:var(--soft);font-size:.85rem;line-height:1.7}
nav{position:sticky;top:0;z-index:1;background:var(--paper);
border-bottom:1px solid var(--line);font-size:.85rem}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1.2rem;margin:0;padding:.6rem 0;
list-style:none}
a{color:inherit;text-decoration:none}
nav a,.cites a,.credit a,td a,footer a{color:var(--accent)}
a:hover,a:focus-visible{text-decoration:underline;text-underline-offset:.3em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);
outline-offset:2px}
section{padding-top:2.2rem;scroll-margin-top:2rem}
h2{margin:0 0 1rem;font-size:1.25rem;line-height:1.6}
h2::after{content:"";display:block;width:3rem;border-bottom:3px solid
var(--accent);margin-top:.35rem}
h3{margin:0;font-size:1.05rem;line-height:1.7}
.lead li{margin-bottom:.8rem}
.lead{padding-inline-start:1.2rem;margin:0}
.lead li::marker{color:var(--accent);font-weight:700}
.cites{font-size:.78rem;color:var(--soft)}
.cites a{white-space:nowrap}
.speaker{padding:1.1rem 0;border-top:1px solid var(--line)}
.speaker:first-of-type{border-top:0;padding-top:0}
.speaker>header,.speaker header{padding:0;border:0;margin-bottom:.4rem;
display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
.quotes{list-style:none;margin:0;padding:0}
.quotes li{margin:.7rem 0;padding-inline-start:1rem;border-inline-start:3px
solid var(--line)}
.quotes li.direct{border-color:var(--accent)}
.quotes li.mixed{border-inline-start-style:double;border-color:var(--accent)}
.quotes p{margin:0}
.credit{display:flex;flex-wrap:wrap;gap:.1rem .8rem;font-size:.78rem;
line-height:1.9;color:var(--soft)}
.own{background:var(--mark);font-weight:400}
.badge{font-size:.7rem;padding:0 .45rem;border:1px solid var(--line);
border-radius:1rem;color:var(--soft);white-space:nowrap}
.badge.odd{border-color:var(--accent);color:var(--accent)}
[hidden]{display:none!important}
#filters{display:flex;flex-wrap:wrap;gap:.6rem .8rem;align-items:end;margin:0
0 1.5rem;padding:.8rem;background:var(--card);border:1px solid var(--line);
border-radius:.4rem;font:.8rem/1.6 "Noto Sans Arabic","Noto Sans","Segoe UI",Tahoma,Arial,
sans-serif;color:var(--soft)}
#filters label{display:flex;flex-direction:column;gap:.15rem;flex:1 1 8rem;
min-width:0}
#filters select,#filters input,#filters button{font:inherit;color:var(--ink);
background:var(--paper);border:1px solid var(--line);border-radius:.3rem;
padding:.25rem .4rem;min-width:0;width:100%;height:2.7em}
#filters button{flex:0 0 auto;width:auto;padding-inline:1rem;cursor:pointer}
#filters output{flex-basis:100%}
#filters output:empty{display:none}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),
1fr));gap:1rem 2.5rem;margin-bottom:1.5rem}
figure{margin:0;min-width:0}
.chart{display:block;width:100%;max-width:28rem;height:auto;font:13px "Noto Sans Arabic",
"Noto Sans","Segoe UI",Tahoma,Arial,sans-serif}
.chart text{fill:var(--ink)}
.axis{stroke:var(--line)}
figcaption{font-weight:700;margin-bottom:.5rem}
.legend{display:flex;flex-wrap:wrap;gap:0 .9rem;margin:.5rem 0 0}
.legend .key{margin-inline:0 .35em}
figcaption,.legend{font:.8rem/1.8 "Noto Sans Arabic","Noto Sans","Segoe UI",Tahoma,Arial,
sans-serif;color:var(--soft)}
.key{display:inline-block;width:.8em;height:.8em;margin-inline:.6em .3em;
border-radius:2px}
.s1{fill:#7a1f2b;background:#7a1f2b}.s2{fill:#c98b3c;background:#c98b3c}
.s3{fill:#4a6b82;background:#4a6b82}.s4{fill:#7d8f69;background:#7d8f69}
.s5{fill:#8a6d9b;background:#8a6d9b}.s6{fill:#4f8f88;background:#4f8f88}
.s7{fill:#b86b5e;background:#b86b5e}.s8{fill:#a39b8b;background:#a39b8b}
details summary{cursor:pointer;font-size:.85rem;color:var(--accent);
padding:.3rem 0}
.plain{list-style:none;margin:0;padding:0}
.plain>li{padding:.7rem 0;border-top:1px solid var(--line)}
.plain>li:first-child{border-top:0;padding-top:0}
.plain p{margin:0}
dl{margin:.4rem 0 0;display:grid;grid-template-columns:minmax(7rem,auto) 1fr;
gap:.3rem 1rem}
dt{font-weight:700}
dd{margin:0}
.events{list-style:none;margin:0;padding:0}.events li{margin:.3rem 0 .7rem}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{position:static;
display:block;padding:.5rem 1rem;background:var(--accent);color:var(--paper)}
.when{font-size:.85rem;font-weight:700;color:var(--accent)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.7}
th,td{padding:.5rem .6rem;text-align:start;vertical-align:top;
border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:400}
td.n{white-space:nowrap}
.text{margin-top:1.5rem;padding:1.25rem;background:var(--card);border:1px solid
var(--line);border-radius:.4rem;scroll-margin-top:3rem}
.body{white-space:pre-line;overflow-wrap:anywhere;margin-top:1rem;font-size:
1.05rem}
.body mark{background:var(--mark);color:inherit;padding:.1em 0;
scroll-margin-top:6rem}
.body mark mark{background:var(--mark2)}
.body .who{color:var(--who);font-weight:700}
.body .cue{border-bottom:1px dotted var(--soft)}
.body .aside{color:var(--pale);font-size:.85em}
.body .at{scroll-margin-top:6rem}
.body :target{outline:2px solid var(--accent);outline-offset:2px;
border-radius:.2em}
footer{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);
font-size:.8rem;color:var(--soft)}
@media (max-width:30rem){body{font-size:1.05rem}.page{padding:0 1rem 3rem}
.text{padding:1rem .9rem;margin-inline:-.4rem}dl{grid-template-columns:1fr}
dd{margin-bottom:.4rem}nav{position:static}}
@media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--pale:#777;
--mark:#eee;--mark2:#ddd;--accent:#000;--who:#000;--line:#bbb}
body{font-size:11pt;line-height:1.7}nav,#filters{display:none!important}
.charts{grid-template-columns:1fr 1fr}.chart{print-color-adjust:exact}
figure details,.skip{display:none}
.key,mark{print-color-adjust:exact}
.page{max-width:none;padding:0}.text{border:0;padding:0}
.quotes li,.plain>li,tr,.charts,.chart,h2,h3{break-inside:avoid}h2,h3{break-after:avoid}}
]]
