/** How an auditor tries the package, in words. */
export const lasmig = (arende: string, medNyckel: boolean): string => `# Bevispaket för ärende ${arende}

Paketet visar vad som registrerats i ärendet, och att det är det som skrevs. Det går att pröva på vilken dator som helst, utan
Ärendelogg och utan nät. Det som behövs är Node 20 eller senare (nodejs.org) och filen verifiera.mjs. Ta helst den från ett
annat håll än paketet; den är kort nog att läsas.

## Så prövas det

    node verifiera.mjs . --nyckel NYCKEL --huvud HUVUD

- NYCKEL är kommunens öppna nyckel (vkey), så som du fått den på annat sätt än i paketet. Utan den används nyckel.txt,
  och då visar prövningen bara att paketet är helt i sig.
- HUVUD är ett trädhuvud som någon hållit utanför kommunen: hos ett vittne, i en tidsstämpel, i en tidigare revision.
  Med det visas också att loggen inte skrivits om sedan dess. Är huvudet äldre eller nyare än paketets behövs ett
  konsistensbevis; begär då paketet mot det huvudet.

Slutkod 0: allt håller. 1: något är fel, och varje fel står namngivet med ström, revision och position. 2: paketet går inte att
läsa. Med --alla-dokument är också ett dokument som saknades när paketet gjordes ett fel.

## Vad som finns här

| fil | innehåll |
|---|---|
| rapport.md, rapport.html | ärendet i läsbar form; visar bara det som paketet kan bevisa |
| handelser.jsonl | varje händelse så som den är lagrad: data och metadata är de exakta texterna |
| bevis.jsonl | vägen från varje händelse till trädets rot (RFC 6962) |
| tradhuvud.txt | trädhuvudet, undertecknat (C2SP checkpoint) |
| nyckel.txt | nyckeln det är undertecknat med (C2SP vkey) |
| konsistens.jsonl | om det finns: att trädet växt fram ur ett tidigare huvud |
| dokument/ | handlingarna, var och en under sin SHA-256 |
| innehall.json | filerna och deras SHA-256, strömmarna, och dokument som saknas |
${
  medNyckel
    ? '| innehallsnycklar.json, klartext.jsonl | nycklarna till det skyddade innehållet, och innehållet i klartext |\n'
    : ''
}
## Vad som visas, och inte

Hashen av en händelse räknas på dess lagrade text tillsammans med ström, revision, id, typ och version. Varje händelse
innehåller hashen av den före i strömmen, och står som ett löv i trädet. Därför syns en ändrad, borttagen, omkastad eller inskjuten
händelse. Paketet kan inte ensamt visa att inget hänt efter dess sista händelse: jämför med ett nyare paket eller med loggen.

${
  medNyckel
    ? 'Skyddat innehåll är krypterat i loggen. Nycklarna är med: verifieraren öppnar det och prövar att klartexten är den som\nligger krypterad i händelserna. Paketet innehåller alltså uppgifter som kan vara sekretessbelagda. Innehållet i sammanträdenas\nströmmar öppnas inte, eftersom deras nyckel också skyddar andra ärenden.'
    : 'Skyddat innehåll är krypterat i loggen, och nycklarna är inte med. Det går att visa att det är oförändrat, men inte läsa.\nMed --med-nyckel görs ett paket som också kan läsas.'
}
`;
