import { z } from 'zod';

/** Every value on this wire is text. */
const numberText = z.string().regex(/^-?\d+(\.\d+)?$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** Local time, no offset. */
const stamp = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/);

const readingType = (unit: string) =>
  z.object({
    measurement_kind: z.string().optional(),
    measuring_period: z.string().optional(),
    unit: z.literal(unit),
    aggregate: z.string().optional(),
  });

const header = { usage_point_id: z.string().regex(/^\d{14}$/), start: day, end: day, quality: z.string() };

/** GET /metering_data_clc/v5/consumption_load_curve: mean power in W; `date` is the local END of the slot. */
export const loadCurveAnswer = z.object({
  meter_reading: z.object({
    ...header,
    reading_type: readingType('W').optional(),
    interval_reading: z.array(
      z.object({
        value: numberText,
        date: stamp,
        interval_length: z.string().regex(/^PT(5|10|15|30|60)M$/),
        measure_type: z.string().optional(),
      }),
    ),
  }),
});

/** GET /metering_data_dc/v5/daily_consumption: energy of the local day in Wh. */
export const dailyAnswer = z.object({
  meter_reading: z.object({
    ...header,
    reading_type: readingType('Wh').optional(),
    interval_reading: z.array(z.object({ value: numberText, date: day })),
  }),
});

/** GET /customers_upc/v5/usage_points/contracts; `contracts` is absent where the consent does not cover it. */
export const contractAnswer = z.object({
  customer: z.object({
    customer_id: z.string(),
    usage_points: z.array(
      z.object({
        usage_point: z.object({
          usage_point_id: z.string(),
          usage_point_status: z.string().optional(),
          meter_type: z.string().optional(),
        }),
        contracts: z
          .object({
            segment: z.string().optional(),
            subscribed_power: z.string().optional(),
            last_activation_date: z.string().optional(),
            distribution_tariff: z.string().optional(),
            offpeak_hours: z.string().optional(),
            contract_type: z.string().optional(),
            contract_status: z.string().optional(),
            last_distribution_tariff_change_date: z.string().optional(),
          })
          .optional(),
      }),
    ),
  }),
});

/** Enedis' own error. */
export const ownError = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  error_uri: z.string().optional(),
});

/** The same wrapped by a gateway between Enedis and us. */
export const gatewayError = z.object({
  tag: z.string(),
  error_code: z.number(),
  description: z.string().optional(),
  enedis_return: ownError,
});

export type LoadCurveAnswer = z.infer<typeof loadCurveAnswer>;
export type DailyAnswer = z.infer<typeof dailyAnswer>;
export type ContractAnswer = z.infer<typeof contractAnswer>;
