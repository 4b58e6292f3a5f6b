extension PlotBody {
  func drawBands(into drawing: inout Drawing) {
    for band in plot.bands {
      let color = pen.theme.series(names.color(band.series)).opacity(0.22)
      let lower = runs(x: band.x, y: band.lower, also: band.upper)
      let upper = runs(x: band.x, y: band.upper, also: band.lower)
      for (below, above) in zip(lower, upper) where below.count > 1 {
        let outline =
          Thinning.extremes(of: above, columnWidth: 0.5)
          + Thinning.extremes(of: below, columnWidth: 0.5).reversed()
        drawing.fill(outline.map { area.nearest(to: $0) }, color)
      }
    }
  }
}
