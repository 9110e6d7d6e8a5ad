export const ReportPage = ({ version }: { version: number }) => <main className="p-whole">{version}</main>
