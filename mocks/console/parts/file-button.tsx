/** A button that asks for a file. The same file can be chosen again after it was changed. */
interface FileButtonProps {
  readonly label: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) onFile(file)
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
