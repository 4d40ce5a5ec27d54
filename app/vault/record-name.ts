/** What a record is bound to: moved to another tester or dataset, it does not open. */
export function recordName({ testerId, dataset }: { testerId: string; dataset: string }): string {
  return `${testerId}|${dataset}|record`;
}
