/// A number that a chart takes as a value; every one becomes a `Double`.
public protocol Plottable {
  var plotted: Double { get }
}

extension Double: Plottable { public var plotted: Double { self } }
extension Float: Plottable { public var plotted: Double { Double(self) } }
extension Int: Plottable { public var plotted: Double { Double(self) } }
extension UInt8: Plottable { public var plotted: Double { Double(self) } }
