/** Makes the compiler list every switch that forgets a case; at run time it names what nobody knows. */
export const assertNever = (value: never): never => {
  throw new Error(`Okänt fall: ${JSON.stringify(value)}`);
};
