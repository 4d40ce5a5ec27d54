/** Why a file is not read; becomes AppError `spreadsheet.<reason>` in the process that asked. */
export class Refusal extends Error {
  /** @param {string} reason @param {Record<string, string | number>} [params] */
  constructor(reason, params = {}) {
    super(reason);
    this.reason = reason;
    this.params = params;
  }
}
