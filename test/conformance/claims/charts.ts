import { type Claim, refused, same, scratch } from '../claim.ts'

const claim = (sentence: string, from: Claim['from'], check: Claim['check']): Claim => ({
  claim: sentence,
  mode: 'FULL',
  from,
  check,
})

/** What drawings over cells do. */
export const charts: Claim[] = [
  claim('A chart is inserted with its ranges, its headers and its options', 'documentation', (google) => {
    const sheet = scratch(google)
    const builder = sheet.newChart().addRange(sheet.getRange('A1:B4')).setNumHeaders(1).setPosition(2, 5, 0, 0)
    sheet.insertChart(builder.setOption('title', 'First').asLineChart().build())
    const [chart, ...others] = sheet.getCharts()
    same(others.length, 0)
    same(chart?.getOptions().get('title'), 'First')
    same(
      chart?.getRanges().map((range) => range.getA1Notation()),
      ['A1:B4'],
    )
    const place = chart?.getContainerInfo()
    same([chart?.getNumHeaders(), place?.getAnchorRow(), place?.getAnchorColumn()], [1, 2, 5])
  }),
  claim('A chart that is changed keeps its place and the options that were not named', 'memory', (google) => {
    const sheet = scratch(google)
    const builder = sheet.newChart().addRange(sheet.getRange('A1:B4')).setPosition(7, 3, 0, 0)
    sheet.insertChart(builder.setOption('title', 'First').asColumnChart().build())
    const before = sheet.getCharts()[0]!.modify().clearRanges().addRange(sheet.getRange('A1:C9'))
    sheet.updateChart(before.setOption('colors', ['#0b57d0']).asLineChart().build())
    const [chart, ...others] = sheet.getCharts()
    same(others.length, 0)
    same(chart?.getOptions().get('title'), 'First')
    same(
      chart?.getRanges().map((range) => range.getA1Notation()),
      ['A1:C9'],
    )
    same([chart?.getContainerInfo().getAnchorRow(), chart?.getContainerInfo().getAnchorColumn()], [7, 3])
  }),
  claim('A chart that was taken away cannot be changed', 'memory', (google) => {
    const sheet = scratch(google)
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B4')).asLineChart().build())
    const [chart] = sheet.getCharts()
    sheet.removeChart(chart!)
    same(sheet.getCharts().length, 0)
    refused(() => sheet.updateChart(chart!), /chart/i)
  }),
]
