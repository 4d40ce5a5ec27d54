/** Calls back with every element that an earlier one equals. */
export function eachRepeated(values: readonly string[], report: (index: number, value: string) => void): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index) report(index, value);
  });
}
