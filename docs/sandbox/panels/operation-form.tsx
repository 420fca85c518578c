/** The form of one operation, as the contract has its parameters, credentials and body. */
import { SelectField } from '../../../mocks/console/parts/fields.tsx'
import type { PageParts } from '../app.tsx'
import { idOf } from '../form/operation.ts'
import { bodyFor, fieldsOf, withPreset } from '../form/values.ts'
import { FieldRow } from './field-row.tsx'

export function OperationForm({ sandbox, sending }: PageParts) {
  const { desk } = sandbox
  const operation = desk.operation.value
  const values = desk.values.value
  const body = bodyFor(operation, values)
  const fields = fieldsOf(operation, values)
  const files = desk.files.get(operation.operationId) ?? new Map<string, File>()
  return (
    <>
      {body !== undefined && (
        <div class="fields">
          {operation.bodies.length > 1 && (
            <SelectField
              label="Media type"
              value={body.mediaType}
              onChange={(mediaType) => desk.fill({ ...values, mediaType })}
            >
              {operation.bodies.map(({ mediaType }) => (
                <option key={mediaType} value={mediaType}>
                  {mediaType}
                </option>
              ))}
            </SelectField>
          )}
          {body.presets.length > 0 && (
            <SelectField
              label="Fill in an example"
              value=""
              onChange={(key) => {
                const preset = body.presets.find((one) => one.key === key)
                if (preset !== undefined) desk.fill(withPreset(operation, values, preset.value))
              }}
            >
              <option value="">Choose …</option>
              {body.presets.map(({ key, summary }) => (
                <option key={key} value={key}>
                  {summary === '' ? key : summary}
                </option>
              ))}
            </SelectField>
          )}
        </div>
      )}
      {fields.length === 0 && <p class="about">This operation takes nothing.</p>}
      {fields.map((field) => (
        <FieldRow
          key={idOf(field)}
          field={field}
          values={values}
          onChange={desk.fill}
          onFile={(file) => {
            files.set(idOf(field), file)
            desk.files.set(operation.operationId, files)
            desk.fill({ ...values, fields: { ...values.fields, [idOf(field)]: { sent: 'typed', text: file.name } } })
          }}
          file={files.get(idOf(field))}
          problem={problemOf(sending.way.value, idOf(field))}
        />
      ))}
    </>
  )
}

function problemOf(way: object, id: string): string | undefined {
  if (!(way instanceof Error) || !('fieldId' in way)) return undefined
  return way.fieldId === id ? way.message : undefined
}
