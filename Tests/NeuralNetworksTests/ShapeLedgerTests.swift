import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

@Suite("The shape ledger says where every size comes from")
struct ShapeLedgerTests {
  @Test("the simple CNN, line by line")
  func simpleCNN() {
    let ledger = summary(SimpleCNN(), input: .zeros([1, 1, 28, 28]))
    let expected = """
      layer  operation  output    size                       parameters  multiplications  receptive field
      conv1  conv2d     10×24×24  (28 + 2·0 − 5)/1 + 1 = 24         260          144,000                5
             maxPool2d  10×12×12  (24 + 2·0 − 2)/2 + 1 = 12                                             6
             relu       10×12×12                                                                        6
      conv2  conv2d     20×8×8    (12 + 2·0 − 5)/1 + 1 = 8        5,020          320,000               14
             maxPool2d  20×4×4    (8 + 2·0 − 2)/2 + 1 = 4                                              16
             relu       20×4×4                                                                         16
             flattened  320       20·4·4 = 320                                                         16
      fc     linear     10        320 → 10                        3,210            3,200               28
      total                                                       8,490          467,200
      """
    #expect(ledger.description == expected)
    #expect(ledger.receptiveField?.description == "16")
  }
}
